using System.Net.Sockets;

namespace Monolith.Host.Tests;

/// <summary>What keeps the process from starting is said in one line that names what to do; the exit code is 1.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_port_in_use_is_said_with_the_way_out()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        using var folder = new TempFolder();

        await Refuses($"Another program listens on {url} already.", "--urls", "serve", "--data", folder.Path, "--urls", url);
        Assert.False(File.Exists(folder.File("monolith.db"))); // asked before anything is made
    }

    [Fact]
    public async Task An_address_that_is_none_is_said()
    {
        using var folder = new TempFolder();
        await Refuses("'5080' is not an address to listen on", "--urls", "serve", "--data", folder.Path, "--urls", "5080");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_said()
    {
        using var folder = new TempFolder();
        folder.Write("file", "");
        await Refuses($"The data folder {folder.File("file")} can't be written", "--data", "doctor", "--data", folder.File("file"));
        await Refuses($"The data folder {folder.File("file")} can't be written", "--data", "--data", folder.File("file"), "--urls", "http://127.0.0.1:0");
    }

    [Fact]
    public async Task A_data_folder_that_another_process_has_open_is_said()
    {
        using var folder = new TempFolder();
        using var taken = Monolith.Host.Composition.DataFolderLock.Take(folder.Path);
        Assert.NotNull(taken);
        await Refuses($"Another Monolith process has the data folder {folder.Path} open", "--data", "migrate", "--data", folder.Path);
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_are_said_with_their_place()
    {
        using var folder = new TempFolder();
        folder.Write("settings.json", "{ \"Database\": { \"Engine\": ");
        await Refuses($"The settings in {folder.File("settings.json")} can't be read", "LineNumber", "doctor", "--data", folder.Path);
        folder.Write("settings.json", """{ "Database": { "Engine": "Oracle" } }""");
        await Refuses("Database:Engine is 'Oracle'", "PostgreSql", "doctor", "--data", folder.Path);
        folder.Write("settings.json", """{ "Database": { "Engine": "PostgreSql" } }""");
        await Refuses("Database:ConnectionString is missing", "PostgreSql", "doctor", "--data", folder.Path);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_said()
    {
        using var folder = new TempFolder();
        folder.Write("settings.json", """{ "Database": { "Engine": "PostgreSql", "ConnectionString": "Host=127.0.0.1;Port=1;Database=none;Timeout=3" } }""");
        await Refuses("The database can't be opened", "127.0.0.1:1", "doctor", "--data", folder.Path);
        await Refuses("The database can't be opened", "127.0.0.1:1", "migrate", "--data", folder.Path);
        await Refuses("The database can't be opened", "127.0.0.1:1", "migrate", "--dry-run", "--data", folder.Path);
    }

    private static async Task Refuses(string says, string andNames, params string[] arguments)
    {
        var done = await Cli.Run(arguments);
        var line = done.Errors.Trim();
        Assert.Contains(says, line, StringComparison.Ordinal);
        Assert.Contains(andNames, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain("   at ", done.Output + line, StringComparison.Ordinal);
        Assert.Equal(1, done.ExitCode);
    }
}
