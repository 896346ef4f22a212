using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Reflection;
using System.Text;

namespace Monolith.Load;

/// <summary>The real Host as a process of its own, on a port and a data folder of its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    public const string Key = "load-key-load-key-load-key";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private readonly StringBuilder _output = new();

    private HostProcess(Process process, string url, TimeSpan started)
    {
        (Process, Url, Started) = (process, url, started);
        Http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = Timeout.InfiniteTimeSpan, UseCookies = false, MaxConnectionsPerServer = 64 })
        {
            BaseAddress = new Uri(url),
            Timeout = TimeSpan.FromSeconds(100),
        };
        Http.DefaultRequestHeaders.Add("X-Api-Key", Key);
        Http.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("en"));
    }

    public Process Process { get; }

    public string Url { get; }

    /// <summary>From the process's start to the first 200 of /health/ready.</summary>
    public TimeSpan Started { get; private set; }

    public HttpClient Http { get; }

    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>The one built beside this program, or the one that MONOLITH_HOST_DLL names.</summary>
    public static string Dll { get; } = Path.GetFullPath(
        Environment.GetEnvironmentVariable("MONOLITH_HOST_DLL") is { Length: > 0 } given ? given : typeof(HostProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "HostDll").Value!);

    /// <param name="data">The data folder.</param>
    /// <param name="verb">For example <c>demo --api-key KEY</c>; none is <c>serve</c>.</param>
    /// <param name="environment">More variables, such as the database's.</param>
    /// <param name="untilReady">False: don't wait, the process is expected to die.</param>
    public static async Task<HostProcess> Start(
        string data, IReadOnlyList<string>? verb = null, IReadOnlyDictionary<string, string>? environment = null, bool untilReady = true)
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        var watch = Stopwatch.StartNew();
        var process = Process.Start(Info([.. verb ?? [], "--data", data, "--urls", url], environment))!;
        var host = new HostProcess(process, url, default);
        host.Listen();
        if (untilReady) await host.Ready(watch);
        return host;
    }

    /// <summary>Runs a verb that ends by itself.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> Run(
        IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null, CancellationToken ct = default)
    {
        using var process = Process.Start(Info(arguments, environment))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        return (process.ExitCode, await output, await error);
    }

    /// <summary>A figure of /proc/PID/status in bytes, such as VmRSS or VmHWM; 0 where there is none.</summary>
    public long Memory(string name)
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"/proc/{Process.Id}/status");
        if (!File.Exists(file)) return 0;
        var line = File.ReadLines(file).FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.Ordinal));
        return line is null ? 0 : 1024 * long.Parse(line[(name.Length + 1)..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    public TimeSpan ProcessorTime()
    {
        Process.Refresh();
        return Process.TotalProcessorTime;
    }

    /// <summary>As a power cut would.</summary>
    public async Task Kill()
    {
        if (!Process.HasExited) Process.Kill();
        await Process.WaitForExitAsync();
    }

    /// <summary>Asks it to end (SIGTERM) and waits; kills it after half a minute.</summary>
    public async Task Stop()
    {
        if (!Process.HasExited)
        {
            using var term = Process.Start(new ProcessStartInfo("kill", ["-TERM", Process.Id.ToString(CultureInfo.InvariantCulture)]))!;
            await term.WaitForExitAsync();
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            try
            {
                await Process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                await Kill();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Http.Dispose();
        Process.Dispose();
    }

    private static ProcessStartInfo Info(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var info = new ProcessStartInfo("dotnet", [Dll, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["DOTNET_ENVIRONMENT"] = "Production";
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) info.Environment[name] = value;
        return info;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Listen()
    {
        void Keep(object sender, DataReceivedEventArgs e)
        {
            lock (_output)
            {
                if (_output.Length < 200_000) _output.AppendLine(e.Data);
            }
        }

        Process.OutputDataReceived += Keep;
        Process.ErrorDataReceived += Keep;
        Process.BeginOutputReadLine();
        Process.BeginErrorReadLine();
    }

    private async Task Ready(Stopwatch watch)
    {
        while (true)
        {
            if (Process.HasExited) throw new InvalidOperationException($"The Host ended with {Process.ExitCode}:\n{Output}");
            try
            {
                using var answer = await Http.GetAsync("/health/ready");
                if (answer.IsSuccessStatusCode)
                {
                    Started = watch.Elapsed;
                    return;
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or SocketException && watch.Elapsed < StartLimit)
            {
                // Not listening yet; or it accepted and was gone before the client had asked for its address, which the client doesn't wrap.
            }

            if (watch.Elapsed > StartLimit)
            {
                await Kill();
                throw new TimeoutException($"The Host was not ready in {StartLimit.TotalSeconds} s:\n{Output}");
            }

            await Task.Delay(10);
        }
    }
}
