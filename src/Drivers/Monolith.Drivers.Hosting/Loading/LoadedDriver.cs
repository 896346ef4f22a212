using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Autofac;
using McMaster.NETCore.Plugins;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>A running driver: its loader, its container scope, its factory and the connections that use it.</summary>
internal sealed class LoadedDriver(VerifiedPlugin plugin, PluginLoader loader, ILifetimeScope scope, IDriverFactory factory)
{
    private readonly Lock _sync = new();
    private readonly HashSet<DeviceConnection> _connections = [];
    private PluginLoader? _loader = loader;
    private ILifetimeScope? _scope = scope;
    private IDriverFactory? _factory = factory;
    private int _stuck;

    public VerifiedPlugin Plugin { get; } = plugin;

    public DriverManifest Manifest => Plugin.Manifest;

    /// <summary>A newer version took over, or its folder is gone: it only serves the connections it has.</summary>
    public bool Retired { get; set; }

    /// <summary>Calls that missed their deadline and have not come back yet.</summary>
    public int StuckCalls => Volatile.Read(ref _stuck);

    public int OpenDevices
    {
        get { lock (_sync) return _connections.Count; }
    }

    public IDriverFactory? Factory => Volatile.Read(ref _factory);

    public void CallStuck() => Interlocked.Increment(ref _stuck);

    public void StuckCallReturned() => Interlocked.Decrement(ref _stuck);

    public void Add(DeviceConnection connection)
    {
        lock (_sync) _connections.Add(connection);
    }

    public void Remove(DeviceConnection connection)
    {
        lock (_sync) _connections.Remove(connection);
    }

    public DeviceConnection[] Connections()
    {
        lock (_sync) return [.. _connections];
    }

    /// <summary>Lets everything go and asks the runtime to unload. Not inlined, so that no caller's frame keeps a reference.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public WeakReference Release()
    {
        var watch = new WeakReference(_factory is null ? null : AssemblyLoadContext.GetLoadContext(_factory.GetType().Assembly));
        _factory = null;
        _scope?.Dispose();
        _scope = null;
        _loader?.Dispose();
        _loader = null;
        return watch;
    }
}
