using System.Diagnostics.CodeAnalysis;

namespace Monolith.Drivers.Sdk;

/// <summary>A value, or the reason there is none.</summary>
/// <typeparam name="T">The value's type; only types of this assembly or the framework, so that nothing of a driver outlives it.</typeparam>
public sealed class DeviceResult<T>
{
    private DeviceResult(T? value, DeviceError? error) => (Value, Error) = (value, error);

    /// <summary>The value; set when <see cref="Error"/> is null.</summary>
    public T? Value { get; }

    /// <summary>The failure; null on success.</summary>
    public DeviceError? Error { get; }

    /// <summary>Gives the value, or the error.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out DeviceError? error)
    {
        (value, error) = (Value, Error);
        return error is null;
    }

    /// <summary>A success.</summary>
    public static implicit operator DeviceResult<T>(T value) => new(value, null);

    /// <summary>A failure.</summary>
    public static implicit operator DeviceResult<T>(DeviceError error) => new(default, error);

    /// <summary>A success; for interface types, which cannot be converted implicitly.</summary>
    public static DeviceResult<T> Of(T value) => new(value, null);
}
