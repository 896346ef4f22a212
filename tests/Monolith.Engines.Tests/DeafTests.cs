using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Monolith.Engines.Tests.Deaf;
using Monolith.Host.Composition;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Engines.Tests;

/// <summary>Every request of the product, sent to a Host that believes it has a SQL Server: what it would say there can be translated, is read by SQL
/// Server's own grammar, and is pinned. What a server would answer stays to be seen on one.</summary>
public sealed class DeafTests
{
    public static TheoryData<string> Modules() => [.. ModuleCatalog.Names.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task What_every_request_says_to_SQL_Server_is_pinned(string module)
    {
        using var folder = new TempFolder();
        var server = new DeafSqlServer();
        await using var host = ShopHost.Build(
            new ShopOptions(folder.Path, "http://127.0.0.1:0"), quiet: true, more: builder => builder.Services
                .Replace(ServiceDescriptor.Singleton<IEngine>(server))
                .Replace(ServiceDescriptor.Singleton<TimeProvider>(new StillClock())));
        var assembly = ModuleCatalog.All.Single(m => m.Name == module).GetType().Assembly;
        var contracts = assembly.GetReferencedAssemblies().Where(a => a.Name == assembly.GetName().Name + ".Contracts").Select(System.Reflection.Assembly.Load);
        var (said, silent, faults) = (new SortedSet<string>(StringComparer.Ordinal), new List<string>(), new List<string>());

        foreach (var request in contracts.Append(assembly).SelectMany(Requests.In).DistinctBy(type => type.FullName))
        {
            var spoke = false;
            foreach (var (full, answers) in new[] { (false, false), (true, false), (false, true), (true, true) })
            {
                server.Answers = answers;
                if (await Send(host, request, Requests.Make(request, full)) is { } fault) faults.Add($"{request.Name}: {fault}");
                var heard = server.Take();
                said.UnionWith(heard);
                spoke |= heard.Count > 0;
            }

            if (!spoke) silent.Add(request.Name);
        }

        faults.AddRange(said.SelectMany(SqlTexts.Faults));
        Assert.True(faults.Count == 0, string.Join("\n", faults.Distinct()));
        Snapshot.Verify($"-- Said nothing: {string.Join(", ", silent.Order(StringComparer.Ordinal))}\n\n{string.Join("\n\n", said)}", module, "sql");
    }

    /// <summary>No time passes: mirrors look again after two seconds, and what is said would hang on how busy the machine is.</summary>
    private sealed class StillClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }

    /// <summary>What can't be said in SQL Server's words. A refusal, or a fall over the plain values that were answered, is none of our business here.</summary>
    private static async Task<string?> Send(WebApplication host, Type type, object request)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
        var send = typeof(ISender).GetMethods().Single(m => m.Name == nameof(ISender.Send) && m.IsGenericMethod).MakeGenericMethod(Requests.AnswerOf(type)!);
        try
        {
            await (Task)send.Invoke(scope.ServiceProvider.GetRequiredService<ISender>(), [request, CancellationToken.None])!;
            return null;
        }
        catch (Exception failure)
        {
            var message = failure.GetBaseException().Message;
            return message.Contains("could not be translated", StringComparison.Ordinal) ? message : null;
        }
    }
}
