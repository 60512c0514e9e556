package dev.portico.sandbox;

import dev.portico.sandbox.clock.WorldClock;
import dev.portico.sandbox.demo.DemoWorld;
import dev.portico.sandbox.resource.Resources;
import dev.portico.sandbox.store.Identity;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.ApiServer;
import dev.portico.sandbox.wire.Listeners;
import dev.portico.sandbox.wire.Routes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import reactor.netty.ChannelBindException;

/** A world and its server, which live and end together. */
record Served(World world, ApiServer server) implements AutoCloseable {

    /**
     * Fails with {@link ChannelBindException} where the port is taken.
     *
     * @param port 0 for any
     */
    static Served at(int port, Path folder) throws IOException {
        InstantSource real = InstantSource.system();
        World world = World.open(folder, new DemoWorld(), real);
        WorldClock clock = new WorldClock(world, real);
        try {
            Routes routes = Resources.routes(world, clock);
            return new Served(world, ApiServer.bind(port, world, routes, clock, Listeners.load()));
        } catch (ChannelBindException taken) {
            world.close();
            throw taken;
        }
    }

    /** Where the folder was served last, so that those who knew it find it again; anywhere where that is not to be had. */
    static Served again(int lastPort, Path folder) throws IOException {
        try {
            return at(lastPort, folder);
        } catch (ChannelBindException taken) {
            return at(0, folder);
        }
    }

    Identity identity() {
        return world.identity();
    }

    @Override
    public void close() throws IOException {
        try (world) {
            server.close();
        }
    }
}
