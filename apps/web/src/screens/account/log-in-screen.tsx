export function LogInScreen() {
  return <main id="main">LogIn</main>;
}
