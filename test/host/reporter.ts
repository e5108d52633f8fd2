import * as vscode from 'vscode';

/**
 * Prints each test and, at the end, one line that scripts/host-tests.mjs reads.
 * The same in the Node host and in the web-worker host, where no file can be written.
 */
export const RESULT_MARK = 'HOST-RESULT';

/** Milliseconds; a slow shared machine must not fail a test. */
export const TEST_LIMIT = 30_000;

/** Marks our lines among VS Code's own. */
export const LINE_MARK = '[suite] ';

function say(text: string): void {
  console.log(LINE_MARK + text);
}

/** A mocha reporter. */
export function hostReporter(runner: Mocha.Runner): void {
  const count = { passed: 0, failed: 0, skipped: 0 };
  runner.on('pass', (test) => {
    count.passed += 1;
    say(`  ok ${test.fullTitle()}`);
  });
  runner.on('pending', (test) => {
    count.skipped += 1;
    say(`  skipped ${test.fullTitle()}`);
  });
  runner.on('fail', (test, error: Error) => {
    count.failed += 1;
    say(`  FAILED ${test.fullTitle()}\n${error.stack ?? error.message}`);
  });
  // What kind of host this was, so that a run that fell back to another kind does not pass for it.
  const worker = typeof process === 'undefined';
  const host = { worker, trusted: vscode.workspace.isTrusted, version: vscode.version };
  runner.on('end', () => say(`${RESULT_MARK} ${JSON.stringify({ ...count, ...host })}`));
}

/** Turns mocha's number of failures into what VS Code's test runner expects. */
export function finish(resolve: () => void, reject: (reason: Error) => void): (failures: number) => void {
  return (failures) => (failures > 0 ? reject(new Error(`${failures} host tests failed`)) : resolve());
}
