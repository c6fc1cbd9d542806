export function NewConversationScreen() {
  return <main id="main">NewConversation</main>;
}
