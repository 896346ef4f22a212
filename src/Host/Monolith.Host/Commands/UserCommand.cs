using System.CommandLine;
using Monolith.Administration.Contracts;
using Monolith.Host.Composition;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Host.Commands;

internal static class UserCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "User name: letters, digits, dot, dash, underscore." };
        var role = new Option<string[]>("--role") { Description = "Role; may be given several times.", Required = true, AllowMultipleArgumentsPerToken = true };
        var display = new Option<string?>("--display-name") { Description = "The name that others see." };
        var password = new Option<string?>("--password-file") { Description = "File whose first line is the password; asked for on the console when absent." };
        var pin = new Option<string?>("--pin-file") { Description = "File whose first line is the PIN for tills." };
        var add = new Command("add", "Add a person who can sign in.") { name, role, display, password, pin };
        add.SetAction((parse, ct) => Shared.WithShop(Shared.Options(parse), "user add", WhenNew.Refuse, async (services, token) =>
        {
            var secret = parse.GetValue(password) is { } file ? FirstLine(file) : Ask();
            var made = await services.GetRequiredService<ISender>().Send(
                new AddUser(
                    Guid.CreateVersion7(), parse.GetValue(name)!, parse.GetValue(display), parse.GetValue(role)!, secret,
                    parse.GetValue(pin) is { } pinFile ? FirstLine(pinFile) : null),
                token);
            if (!made.IsOk) return Shared.Fail(services, made.Error!);
            Console.WriteLine($"{made.Value.UserName} can sign in now.");
            return Shared.Success;
        }, ct));
        return new Command("user", "People who can sign in.") { add, Unlock() };
    }

    private static Command Unlock()
    {
        var name = new Argument<string>("name") { Description = "User name." };
        var unlock = new Command("unlock", "Lift the lock that wrong passwords or PINs brought.") { name };
        unlock.SetAction((parse, ct) => Shared.WithShop(Shared.Options(parse), "user unlock", WhenNew.Refuse, async (services, token) =>
        {
            var done = await services.GetRequiredService<ISender>().Send(new UnlockUser(parse.GetValue(name)!), token);
            if (!done.IsOk) return Shared.Fail(services, done.Error!);
            Console.WriteLine($"{parse.GetValue(name)} can try again.");
            return Shared.Success;
        }, ct));
        return unlock;
    }

    private static string FirstLine(string file) => File.Exists(file)
        ? File.ReadLines(file).FirstOrDefault()?.Trim() ?? ""
        : throw new StartRefused($"There is no file {file}.");

    private static string Ask()
    {
        Console.Error.Write("Password (at least 10 characters): ");
        return Console.ReadLine()?.Trim() ?? "";
    }
}
