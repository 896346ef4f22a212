namespace Monolith.Administration.SignIn;

internal static class SessionErrors
{
    public static readonly Error WrongPassword = Error.Unauthenticated("session.wrong-password", "User name or password is wrong.");
    public static readonly Error WrongPin = Error.Unauthenticated("session.wrong-pin", "That PIN is wrong.");
    public static readonly Error TillNotRegistered =
        Error.Forbidden("session.till-not-registered", "PINs work on a registered till only. Somebody who may edit registers signs in here once and registers it.");

    public static readonly Error TooManyTries = Error.Locked("session.too-many-tries", "Too many tries. Wait a minute.");

    public static Error Locked(TimeSpan left) => Error.Locked("session.locked", "Too many wrong tries. Wait a while, or ask an administrator.")
        .With("minutes", Math.Max(1, (int)Math.Ceiling(left.TotalMinutes)));

    public static Error PinTooShort(int least) =>
        Error.Forbidden("session.pin-too-short",
            $"With your rights a PIN has at least {least} digits. Ask an administrator for a new one.").With("min", least);
}
