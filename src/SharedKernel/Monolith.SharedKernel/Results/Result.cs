using System.Diagnostics.CodeAnalysis;

namespace Monolith.SharedKernel;

/// <summary>Done, or the expected failure that stopped it.</summary>
public readonly struct Result : IOutcome
{
    private Result(Error error) => Error = error;

    public static Result Ok => default;

    /// <summary>For values that don't convert by themselves: C# allows no implicit conversion from an interface.</summary>
    public static Result<T> Of<T>(T value) => new(value);

    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsOk => Error is null;

    public Error? Error { get; }

    public static implicit operator Result(Error error) => new(error ?? throw new ArgumentNullException(nameof(error)));

    public Result Then(Func<Result> next) => IsOk ? next() : this;
    public Task<Result> Then(Func<Task<Result>> next) => IsOk ? next() : Task.FromResult(this);
    public Result<T> Then<T>(Func<Result<T>> next) => IsOk ? next() : Error;
    public Task<Result<T>> Then<T>(Func<Task<Result<T>>> next) => IsOk ? next() : Task.FromResult<Result<T>>(Error);

    public override string ToString() => IsOk ? "ok" : Error.Code;
}
