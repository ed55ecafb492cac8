/** Which releases are public at an instant: those that are approved and whose time has come. */
export function outAt(instant: Date) {
  return { state: 'APPROVED' as const, releasedAt: { lte: instant } };
}
