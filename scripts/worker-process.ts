import { type ChildProcess, fork } from "node:child_process";

/** A worker that cannot start must not be started in a tight circle. */
const RESTART_MS = 1000;
const KILL_MS = 3000;

export interface WorkerProcess {
  /** Ends it and starts another: its program was built again. */
  restart(): void;
  stop(): Promise<void>;
}

/** Keeps one worker process running: it reads articles, so that the pages' process never waits for the engine. */
export function superviseWorker(script: string, report: (line: string) => void): WorkerProcess {
  let stopping = false;
  let child: ChildProcess = start();

  function start(): ChildProcess {
    const started = fork(script, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    started.once("exit", (code, signal) => {
      if (stopping) return;
      if (code !== 0) report(`The worker ended (${signal ?? code}); starting another.`);
      setTimeout(
        () => {
          if (!stopping) child = start();
        },
        code === 0 ? 0 : RESTART_MS,
      );
    });
    return started;
  }

  return {
    restart: () => {
      child.kill("SIGTERM");
    },
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        const timer = setTimeout(() => child.kill("SIGKILL"), KILL_MS);
        child.once("exit", () => {
          clearTimeout(timer);
          resolve();
        });
        child.kill("SIGTERM");
      }),
  };
}
