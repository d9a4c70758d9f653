/** Part of every manifest: results may differ between engine versions, never within one. */
export const ENGINE_VERSION = '0.1.0'
