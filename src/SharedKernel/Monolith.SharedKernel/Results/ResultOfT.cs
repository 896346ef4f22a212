using System.Diagnostics.CodeAnalysis;

namespace Monolith.SharedKernel;

/// <summary>A value, or the expected failure in its place.</summary>
public readonly struct Result<T>
{
    private readonly T _value;
    private readonly bool _made;

    internal Result(T value) => (_value, _made) = (value, true);
    private Result(Error error) => (_value, Error, _made) = (default!, error, true);

    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsOk => _made ? Error is null : throw new InvalidOperationException("A default Result<T> holds neither value nor error.");

    public Error? Error { get; }

    /// <exception cref="InvalidOperationException">It is an error; the message names its code.</exception>
    public T Value => IsOk ? _value : throw new InvalidOperationException($"There is no value: {Error.Code}. {Error.Message}");

    public static implicit operator Result<T>(T value) => new(value);
    public static implicit operator Result<T>(Error error) => new(error ?? throw new ArgumentNullException(nameof(error)));

    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Error? error)
    {
        (value, error) = (_value, Error);
        return IsOk;
    }

    public Result<TOut> Map<TOut>(Func<T, TOut> map) => IsOk ? Result.Of(map(_value)) : Error;
    public Result<TOut> Then<TOut>(Func<T, Result<TOut>> next) => IsOk ? next(_value) : Error;
    public Task<Result<TOut>> Then<TOut>(Func<T, Task<Result<TOut>>> next) =>
        IsOk ? next(_value) : Task.FromResult<Result<TOut>>(Error);

    public override string ToString() => IsOk ? $"{_value}" : Error.Code;
}
