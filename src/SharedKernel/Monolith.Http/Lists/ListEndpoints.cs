using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Text;

namespace Monolith.Http;

/// <summary>The two endpoints of a declared list: its pages, and the whole of it as a file.</summary>
public static class ListEndpoints
{
    /// <summary>Maps <c>GET {route}</c> and <c>GET {route}/export.csv</c>. Both need what the request needs.</summary>
    /// <param name="request">The request for a page; route values are read from the context.</param>
    /// <param name="name">The operation's name, for example <c>ListOrders</c>; the file's is <c>Export</c> with the rest of it.</param>
    /// <param name="summary">What is listed, for readers of the API's description.</param>
    /// <typeparam name="TPage">The page, where it tells more than its rows.</typeparam>
    public static void MapList<TRequest, TPage, TRow>(
        this IEndpointRouteBuilder app, string route, ListOf<TRow> list, Func<HttpContext, ListQuery, TRequest> request, string name, string summary)
        where TRequest : IRequest<TPage>
        where TPage : Page<TRow> => app.MapList<TRequest, TPage, TRow>(route, list, request, page => page, name, summary);

    /// <inheritdoc cref="MapList{TRequest, TPage, TRow}(IEndpointRouteBuilder, string, ListOf{TRow}, Func{HttpContext, ListQuery, TRequest}, string, string)"/>
    /// <param name="pageOf">The page in an answer that tells more, such as totals.</param>
    /// <param name="exchange">The file where no columns are asked for, of a list that can be taken in again; null: all columns.</param>
    public static void MapList<TRequest, TAnswer, TRow>(
        this IEndpointRouteBuilder app, string route, ListOf<TRow> list, Func<HttpContext, ListQuery, TRequest> request, Func<TAnswer, Page<TRow>> pageOf,
        string name, string summary, ListExchange<TRow>? exchange = null)
        where TRequest : IRequest<TAnswer>
    {
        RequestDelegate page = http => Page<TRequest, TAnswer, TRow>(http, list, request);
        RequestDelegate file = http => File(http, list, request, pageOf, exchange);
        // The method is what makes an endpoint part of the API's description.
        app.MapGet(route, page).WithMetadata(page.Method)
            .Serves(typeof(TRequest)).WithName(name).WithSummary(summary)
            .WithMetadata(new ListDescription(list, IsFile: false), new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(TAnswer), ["application/json"]));
        app.MapGet(route + "/export.csv", file).WithMetadata(file.Method)
            .Serves(typeof(TRequest)).WithName("Export" + Subject(name))
            .WithSummary(string.Create(CultureInfo.InvariantCulture, $"{summary}, as CSV, at most {AllPages.MostRows:N0} rows"))
            .WithMetadata(new ListDescription(list, IsFile: true, exchange is not null), new ProducesResponseTypeMetadata(StatusCodes.Status200OK, contentTypes: ["text/csv"]));
    }

    /// <inheritdoc cref="MapList{TRequest, TPage, TRow}(IEndpointRouteBuilder, string, ListOf{TRow}, Func{HttpContext, ListQuery, TRequest}, string, string)"/>
    public static void MapList<TRequest, TRow>(
        this IEndpointRouteBuilder app, string route, ListOf<TRow> list, Func<HttpContext, ListQuery, TRequest> request, string name, string summary)
        where TRequest : IRequest<Page<TRow>> => app.MapList<TRequest, Page<TRow>, TRow>(route, list, request, name, summary);

    /// <inheritdoc cref="MapList{TRequest, TPage, TRow}(IEndpointRouteBuilder, string, ListOf{TRow}, Func{HttpContext, ListQuery, TRequest}, string, string)"/>
    public static void MapList<TRequest, TRow>(
        this IEndpointRouteBuilder app, string route, ListOf<TRow> list, Func<ListQuery, TRequest> request, string name, string summary,
        ListExchange<TRow>? exchange = null)
        where TRequest : IRequest<Page<TRow>> =>
        app.MapList<TRequest, Page<TRow>, TRow>(route, list, (_, query) => request(query), page => page, name, summary, exchange);

    private static async Task Page<TRequest, TAnswer, TRow>(HttpContext http, ListOf<TRow> list, Func<HttpContext, ListQuery, TRequest> request)
        where TRequest : IRequest<TAnswer>
    {
        var answer = ListParameters.Read(http.Request.Query, list).TryGet(out var query, out var error)
            ? await Send(http, request(http, query)).ToHttp()
            : error.ToHttp();
        await answer.ExecuteAsync(http);
    }

    private static async Task File<TRequest, TAnswer, TRow>(
        HttpContext http, ListOf<TRow> list, Func<HttpContext, ListQuery, TRequest> request, Func<TAnswer, Page<TRow>> pageOf, ListExchange<TRow>? exchange)
        where TRequest : IRequest<TAnswer>
    {
        var answer = await Csv(http, list, request, pageOf, exchange);
        await answer.ExecuteAsync(http);
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Csv<TRequest, TAnswer, TRow>(
        HttpContext http, ListOf<TRow> list, Func<HttpContext, ListQuery, TRequest> request, Func<TAnswer, Page<TRow>> pageOf, ListExchange<TRow>? exchange)
        where TRequest : IRequest<TAnswer>
    {
        if (!ListParameters.Read(http.Request.Query, list).TryGet(out var query, out var error)) return error.ToHttp();
        if (!Columns(http.Request.Query["columns"].ToString(), list).TryGet(out var columns, out error)) return error.ToHttp();
        var texts = http.RequestServices.GetRequiredService<ITexts>();
        if (exchange is not null && !http.Request.Query.ContainsKey("columns"))
            return (await AllPages.Of(Load, query.Sort, query.Descending)).TryGet(out var all, out error) ? exchange(all, texts) : error.ToHttp();
        return await AllPages.ToCsv(
            list.Name.Replace('.', '-') + ".csv",
            [.. columns.Select(c => texts[c.TextKey])],
            Load,
            row => [.. columns.Select(c => ListText.Of(c, row, texts))],
            query.Sort, query.Descending);

        async Task<Result<Page<TRow>>> Load(PageRequest page) =>
            (await Send(http, request(http, query with { Skip = page.Skip, Take = page.Take }))).Map(pageOf);
    }

    private static string Subject(string name) =>
        new[] { "List", "Get", "Read", "Show" }.FirstOrDefault(v => name.StartsWith(v, StringComparison.Ordinal)) is { } verb ? name[verb.Length..] : name;

    private static Task<Result<TAnswer>> Send<TAnswer>(HttpContext http, IRequest<TAnswer> request) =>
        http.RequestServices.GetRequiredService<ISender>().Send(request, http.RequestAborted);

    private static Result<List<ListColumn<TRow>>> Columns<TRow>(string asked, ListOf<TRow> list)
    {
        var keys = asked.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (keys.FirstOrDefault(k => list.Column(k) is null) is { } unknown) return ListErrors.UnknownColumn(unknown, list.Columns.Select(c => c.Key));
        return Result.Of(keys.Length == 0 ? list.Columns.ToList() : [.. keys.Select(k => list.Column(k)!)]);
    }
}

/// <summary>Beside the endpoint of a list: what describes its parameters and lets tests find it.</summary>
/// <param name="HasExchange">The file has a form of its own where no columns are asked for.</param>
public sealed record ListDescription(IListDeclaration List, bool IsFile, bool HasExchange = false);

/// <summary>A list as it can be taken in again: stable headings, values as the program reads them.</summary>
public delegate Microsoft.AspNetCore.Http.IResult ListExchange<TRow>(IReadOnlyList<TRow> rows, ITexts texts);
