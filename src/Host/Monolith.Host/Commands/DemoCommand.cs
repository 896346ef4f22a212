using System.CommandLine;
using Monolith.Demo;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Host.Commands;

internal static class DemoCommand
{
    public static Command Create()
    {
        var key = new Option<string?>("--api-key") { Description = "Register this key with all permissions, for trying the API. At least 8 characters." };
        var command = new Command("demo", "Make a demo shop with three weeks of trade, once, and run it.") { key };
        command.SetAction((parse, ct) =>
        {
            var options = Shared.Options(parse);
            // The demo has a folder of its own, so that it never lands in a real shop's.
            if (parse.GetResult(Shared.Data) is null or { Implicit: true }) options = options with { DataFolder = Path.Combine(options.DataFolder, "demo") };
            return ServeCommand.Serve(options, (app, token) => Make(app, parse.GetValue(key), token), ct);
        });
        return command;
    }

    private static async Task<bool> Make(WebApplication app, string? key, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("demo");
        var demo = scope.ServiceProvider.GetRequiredService<IDemo>();
        if (!scope.ServiceProvider.GetRequiredService<ISites>().IsSetUp)
            Console.WriteLine("Making the demo shop, which takes a few seconds …");
        var people = await demo.Make(key, ct);
        if (!people.IsOk)
        {
            Console.Error.WriteLine($"The demo shop can't be made: {people.Error!.Code}: {people.Error.Message}");
            return false;
        }

        Console.WriteLine("\n  Sign in as:");
        foreach (var person in people.Value)
            Console.WriteLine($"    {person.UserName,-8} {person.Password}   {person.Role}{(person.Pin is null ? "" : $", PIN at the till {person.Pin}")}");
        Console.WriteLine($"  (kept in {demo.SignInsFile})\n");
        return true;
    }
}
