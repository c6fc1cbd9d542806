import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { trpcClient } from '../api.ts';
import { describeError, isLoggedOut } from '../components/describe-error.ts';
import { showToast } from '../components/toasts.tsx';

/** Ends this session and forgets everything that was loaded with it. */
export function useLogOut(): () => void {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const logOut = async () => {
    try {
      await trpcClient.auth.logout.mutate({});
    } catch (error) {
      if (!isLoggedOut(error)) {
        showToast(`You are still logged in. ${describeError(error).message}`);
        return;
      }
    }
    await navigate({ to: '/login' });
    queryClient.clear();
  };
  return () => void logOut();
}
