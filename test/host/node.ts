/** Entry of the suite in the Node extension host. */
import Mocha from 'mocha';
import { finish, hostReporter, TEST_LIMIT } from './reporter';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: TEST_LIMIT, reporter: hostReporter as unknown as string });
  mocha.suite.emit('pre-require', globalThis, 'host', mocha);
  await import('./suite/all');
  return new Promise((resolve, reject) => {
    mocha.run(finish(resolve, reject));
  });
}
