/** Entry of the same suite in the web-worker extension host, with mocha's build for browsers. */
import 'mocha/mocha.js';
import { finish, hostReporter, TEST_LIMIT } from './reporter';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: TEST_LIMIT, reporter: hostReporter as unknown as string });
  await import('./suite/all');
  return new Promise((resolve, reject) => {
    mocha.run(finish(resolve, reject));
  });
}
