/** Never in a log, wherever an object that carries them is logged: what proves who somebody is. */
export const redaction = {
  paths: ['password', 'token', 'secret', 'authorization', 'cookie', '["set-cookie"]'].flatMap((name) => [
    name,
    `*.${name}`.replace('.[', '['),
    `*.*.${name}`.replace('.[', '['),
    `*.*.*.${name}`.replace('.[', '['),
  ]),
  censor: '[secret]',
}
