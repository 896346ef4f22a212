namespace Monolith.SharedKernel;

/// <summary>Map and Then for a result that is still on its way.</summary>
public static class ResultTasks
{
    public static async Task<Result<TOut>> Map<T, TOut>(this Task<Result<T>> result, Func<T, TOut> map) =>
        (await result).Map(map);

    public static async Task<Result<TOut>> Then<T, TOut>(this Task<Result<T>> result, Func<T, Task<Result<TOut>>> next) =>
        await (await result).Then(next);

    public static async Task<Result> Then<T>(this Task<Result<T>> result, Func<T, Task<Result>> next) =>
        await (await result).Then(next);

    public static async Task<Result> Then(this Task<Result> result, Func<Task<Result>> next) =>
        await (await result).Then(next);
}
