export function RegisterScreen() {
  return <main id="main">Register</main>;
}
