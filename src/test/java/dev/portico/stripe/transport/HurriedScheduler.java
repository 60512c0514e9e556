package dev.portico.stripe.transport;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Lets no delay pass, and tells which it was asked for. */
final class HurriedScheduler implements Scheduler {

    private final List<Duration> delays = new CopyOnWriteArrayList<>();
    private final Scheduler hasty = Schedulers.parallel();

    List<Duration> delays() {
        return delays;
    }

    @Override
    public Disposable schedule(Runnable task) {
        return hasty.schedule(task);
    }

    @Override
    public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
        delays.add(Duration.of(delay, unit.toChronoUnit()));
        return hasty.schedule(task);
    }

    @Override
    public Worker createWorker() {
        return hasty.createWorker();
    }
}
