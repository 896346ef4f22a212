import { notOurs, Problem } from '../app/problem';

/** For an answer that somebody waits for, and for a ticket that goes by itself. */
const patience = 5_000;
const ofTickets = 10_000;

/** `language` is who asks: titles of problems come back in it. */
export class Http {
  language = 'en';

  get<T>(path: string, within = patience): Promise<T> {
    return this.#send<T>('GET', path, undefined, within);
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.#send<T>('PUT', path, body, ofTickets);
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.#send<T>('POST', path, body);
  }

  delete(path: string): Promise<void> {
    return this.#send<void>('DELETE', path);
  }

  async #send<T>(method: string, path: string, body?: unknown, within = patience): Promise<T> {
    const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': this.language };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    let answer: Response;
    let text: string;
    try {
      answer = await fetch(path, {
        method,
        headers,
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(within),
        body: body === undefined ? null : JSON.stringify(body),
      });
      text = await answer.text();
    } catch {
      throw new Problem('till.no-connection', 0, '');
    }
    if (!answer.ok) throw problemFrom(answer.status, text);
    try {
      return (text ? JSON.parse(text) : undefined) as T;
    } catch {
      // Something between here and the shop answered in its place.
      throw new Problem('till.no-connection', 0, '');
    }
  }
}

function problemFrom(status: number, text: string): Problem {
  try {
    const body = JSON.parse(text) as { code?: string; title?: string; args?: Record<string, string> };
    return new Problem(body.code ?? byStatus(status), status, body.title ?? '', body.args ?? {});
  } catch {
    return new Problem(byStatus(status), status, '');
  }
}

const byStatus = (status: number): string =>
  status === 401 ? 'till.signed-out' : status === 403 ? 'till.forbidden' : status >= 500 ? 'till.server-fault' : notOurs;
