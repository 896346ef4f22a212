using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Monolith.Administration.Contracts;
using Monolith.Data;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Demo;

public sealed record DemoSignIn(string UserName, string DisplayName, string Role, string? Password, string? Pin);

/// <summary>The demo's people. Their passwords are made at random for each demo and stand in its data folder, nowhere else.</summary>
internal sealed class DemoPeople(ISender send, AdministrationOptions options)
{
    private static readonly (string UserName, string DisplayName, string Role, bool HasPin)[] Wanted =
    [
        ("admin", "Demo Admin", Roles.Administrator, false),
        ("manager", "店长 Zhang Wei", Roles.Manager, true),
        ("buyer", "采购员 Chen Jie", Roles.Buyer, false),
        ("keeper", "仓管 Liu Yang", Roles.StoreKeeper, false),
        ("accountant", "会计 Zhao Min", Roles.Accountant, false),
        ("auditor", "审计 Grace Moore", Roles.Auditor, false),
        ("cashier", "收银员 Li Na", Roles.Cashier, true),
        ("cashier2", "收银员 Wang Lei", Roles.Cashier, true),
    ];

    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789"; // no 0/O, 1/l/I
    private const string Digits = "0123456789";

    public string File => Path.Combine(options.DataFolder, "demo-sign-ins.json");

    public async Task<Result<IReadOnlyList<DemoSignIn>>> Ensure(CancellationToken ct)
    {
        if (System.IO.File.Exists(File))
            return JsonSerializer.Deserialize<List<DemoSignIn>>(await System.IO.File.ReadAllTextAsync(File, ct), KernelJson.Options)!;

        var made = Wanted.Select(w => new DemoSignIn(
            w.UserName, w.DisplayName, w.Role, RandomNumberGenerator.GetString(Readable, 12),
            w.HasPin ? RandomNumberGenerator.GetString(Digits, 6) : null)).ToList();
        foreach (var person in made)
        {
            var added = await send.Send(
                new AddUser(StableIds.Of("demo-user", person.UserName), person.UserName, person.DisplayName, [person.Role], person.Password, person.Pin), ct);
            if (!added.IsOk) return added.Error!;
        }

        await System.IO.File.WriteAllTextAsync(File, JsonSerializer.Serialize(made, KernelJson.Options), ct);
        if (!OperatingSystem.IsWindows()) System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return made;
    }

    /// <summary>Registers a key with every permission, for trying the API.</summary>
    public async Task<Result<Done>> AddKey(string key, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))); // the id tells nothing of the key
        var added = await send.Send(new AddApiKey(StableIds.Of("demo-key", hash), "demo", ["*"], key), ct);
        return added.IsOk ? Done.It : added.Error!;
    }
}
