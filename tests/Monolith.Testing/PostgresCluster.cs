using System.Diagnostics;
using System.Security.Cryptography;
using Npgsql;

namespace Monolith.Testing;

/// <summary>
/// A throw-away PostgreSQL cluster behind a unix socket in a temporary folder. It ends with this process, also when the process is
/// killed: a small watcher beside it looks whether we still live.
/// </summary>
internal static class PostgresCluster
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    // Nothing of ours is passed on to the server: an inherited file descriptor would keep a lock or a pipe of the caller open.
    // $1 binaries, $2 folder, $3 process to watch; the password comes on standard input so that it is in no process list.
    private const string Script = """
        set -eu
        exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
        bin=$1; dir=$2; parent=$3
        umask 077; cat > "$dir/password"; umask 022
        "$bin/initdb" -D "$dir/data" -U monolith -A scram-sha-256 --pwfile="$dir/password" -E UTF8 --locale=C --no-sync > "$dir/log" 2>&1 < /dev/null
        rm "$dir/password"
        "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w -t 45 -o "-c listen_addresses='' -c unix_socket_directories='$dir' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=400 -c shared_buffers=64MB -c max_prepared_transactions=0" start > /dev/null 2>&1 < /dev/null
        ( while [ -d "/proc/$parent" ] && [ -d "$dir/data" ]; do sleep 1; done
          "$bin/pg_ctl" -D "$dir/data" -m immediate -w -t 10 stop; rm -rf "$dir" ) > /dev/null 2>&1 < /dev/null &
        """;

    public static string Start()
    {
        if (!OperatingSystem.IsLinux())
            throw new PostgresAbsentException("PostgreSQL: set MONOLITH_TEST_POSTGRES; a private cluster is only started on Linux.");
        var bin = FindBinaries()
            ?? throw new PostgresAbsentException("PostgreSQL: no /usr/lib/postgresql/*/bin/initdb here and MONOLITH_TEST_POSTGRES isn't set.");

        var folder = $"/tmp/monolith-pg-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        var password = RandomNumberGenerator.GetHexString(32);
        Run("mkdir", ["-m", "755", folder], "");
        var output = Run("sh", ["-c", Script, "sh", bin, folder, Environment.ProcessId.ToString()], password);
        if (!Directory.Exists($"{folder}/data") || !File.Exists($"{folder}/.s.PGSQL.5432"))
        {
            var reason = $"PostgreSQL: {bin} did not start. {output} {ReadLog(folder)}";
            Run("rm", ["-rf", folder], "");
            throw new PostgresAbsentException(reason);
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Run("sh", ["-c", "\"$1/pg_ctl\" -D \"$2/data\" -m immediate -w -t 10 stop; rm -rf \"$2\"", "sh", bin, folder], "");
        return new NpgsqlConnectionStringBuilder
        {
            Host = folder,
            Port = 5432,
            Username = "monolith",
            Password = password,
            Database = "postgres",
        }.ConnectionString;
    }

    private static string? FindBinaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0)
                .Select(version => Path.Combine(version, "bin"))
                .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            : null;

    /// PostgreSQL refuses to run as root; the account that its package made is there for that.
    private static string Run(string program, string[] arguments, string input)
    {
        var info = Environment.UserName == "root"
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        info.RedirectStandardInput = info.RedirectStandardOutput = info.RedirectStandardError = true;
        info.WorkingDirectory = "/tmp";
        using var process = Process.Start(info)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(StartLimit))
        {
            process.Kill(entireProcessTree: true);
            throw new PostgresAbsentException($"PostgreSQL: {program} took longer than {StartLimit.TotalSeconds} s.");
        }

        return process.ExitCode == 0 ? "" : process.StandardError.ReadToEnd().Trim();
    }

    private static string ReadLog(string folder)
    {
        try
        {
            return File.ReadAllText($"{folder}/log");
        }
        catch (IOException)
        {
            return "";
        }
    }
}

/// <summary>There is no PostgreSQL to test with; the message is what a skipped test says.</summary>
internal sealed class PostgresAbsentException(string message) : Exception(message);
