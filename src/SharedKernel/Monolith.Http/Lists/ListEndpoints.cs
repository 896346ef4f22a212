using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Http;

/// <summary>The endpoints of a declared list: its pages, and the whole of it as a file.</summary>
public static class ListEndpoints
{
    /// <summary>Maps <c>GET {route}</c> and the files below it (<see cref="FileEndpoints"/>). All need what the request needs.</summary>
    /// <param name="request">The request for a page; route values are read from the context.</param>
    /// <param name="name">The operation's name, for example <c>ListOrders</c>; a file's is <c>Export</c> with the rest of it.</param>
    /// <param name="summary">What is listed, for readers of the API's description.</param>
    /// <param name="exchange">What a file has where no columns are asked for, of a list that can be taken in again; null: all
    /// columns.</param>
    /// <typeparam name="TPage">The page, where it tells more than its rows.</typeparam>
    public static void MapList<TRequest, TPage, TRow>(
        this IEndpointRouteBuilder app, string route, ListOf<TRow> list, Func<HttpContext, ListQuery, TRequest> request,
        string name, string summary, Func<IServiceProvider, CancellationToken, Task<ListExchange<TRow>>>? exchange = null)
        where TRequest : IRequest<TPage>
        where TPage : Page<TRow>
    {
        var file = new ListFile<TRow>(
            list, async (http, query) => (await Send(http, request(http, query))).Map<Page<TRow>>(page => page), exchange);
        var description = new ListDescription(list, file, HasExchange: exchange is not null);
        app.MapQuery<TRequest, TPage>(route, description, _ => null, request, name, summary);
        app.MapFiles(route, description, typeof(TRequest), name, summary);
    }

    /// <inheritdoc cref="MapList{TRequest, TPage, TRow}"/>
    public static void MapList<TRequest, TRow>(
        this IEndpointRouteBuilder app, string route, ListOf<TRow> list, Func<HttpContext, ListQuery, TRequest> request,
        string name, string summary)
        where TRequest : IRequest<Page<TRow>> => app.MapList<TRequest, Page<TRow>, TRow>(route, list, request, name, summary);

    /// <inheritdoc cref="MapList{TRequest, TPage, TRow}"/>
    public static void MapList<TRequest, TRow>(
        this IEndpointRouteBuilder app, string route, ListOf<TRow> list, Func<ListQuery, TRequest> request, string name, string summary,
        Func<IServiceProvider, CancellationToken, Task<ListExchange<TRow>>>? exchange = null)
        where TRequest : IRequest<Page<TRow>> =>
        app.MapList<TRequest, Page<TRow>, TRow>(route, list, (_, query) => request(query), name, summary, exchange);

    /// <summary>Maps a statement: one answer with sections and totals, whose lines are a file.</summary>
    /// <param name="lines">What the file has, totals among them.</param>
    public static void MapStatement<TRequest, TAnswer, TRow>(
        this IEndpointRouteBuilder app, string route, ListOf<TRow> list, Func<ListQuery, TRequest> request,
        Func<TAnswer, IReadOnlyList<TRow>> lines, string name, string summary)
        where TRequest : IRequest<TAnswer>
    {
        var file = new ListFile<TRow>(list, Lines, exchange: null);
        var description = new ListDescription(list, file, IsStatement: true);
        app.MapQuery<TRequest, TAnswer>(route, description, list.Unreadable, (_, query) => request(query), name, summary);
        app.MapFiles(route, description, typeof(TRequest), name, summary);

        async Task<Result<Page<TRow>>> Lines(HttpContext http, ListQuery query) =>
            list.Unreadable(query) is { } error ? error : (await Send(http, request(query))).Map(answer => All(lines(answer), query));
    }

    private static void MapQuery<TRequest, TAnswer>(
        this IEndpointRouteBuilder app, string route, ListDescription description, Func<ListQuery, Error?> refuses,
        Func<HttpContext, ListQuery, TRequest> request, string name, string summary)
        where TRequest : IRequest<TAnswer>
    {
        RequestDelegate page = async http =>
        {
            var answer = ListParameters.Read(http.Request.Query, description.List).TryGet(out var query, out var error)
                ? refuses(query) is { } refused ? refused.ToHttp() : await Send(http, request(http, query)).ToHttp()
                : error.ToHttp();
            await answer.ExecuteAsync(http);
        };
        // The method is what makes an endpoint part of the API's description.
        app.MapGet(route, page).WithMetadata(page.Method).Serves(typeof(TRequest)).WithName(name).WithSummary(summary)
            .WithMetadata(description, new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(TAnswer), ["application/json"]));
    }

    private static Page<TRow> All<TRow>(IReadOnlyList<TRow> rows, ListQuery query)
    {
        query.Walk?.AllAtOnce(rows.Count);
        return new(rows, rows.Count, 0, rows.Count);
    }

    private static Task<Result<TAnswer>> Send<TAnswer>(HttpContext http, IRequest<TAnswer> request) =>
        http.RequestServices.GetRequiredService<ISender>().Send(request, http.RequestAborted);
}
