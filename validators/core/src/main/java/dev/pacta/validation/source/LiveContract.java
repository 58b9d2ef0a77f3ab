/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import dev.pacta.contract.Contract;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.Validator;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The contract of a pipeline that runs for a long time: when a new version comes, later records are checked by it. A new version that
 * cannot be read, or that has lost the schema object, changes nothing; it is logged, and {@link #trouble} says so. Thread-safe.
 */
public final class LiveContract implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LiveContract.class.getName());

    private final ContractSource source;
    private final ValidationSettings settings;
    private final @Nullable String wanted;
    private final @Nullable ScheduledExecutorService clock;
    private volatile Current current;
    private volatile @Nullable String trouble;

    /**
     * The contract as it is now, with the validator of the schema object.
     *
     * @param digest of its document
     */
    public record Current(Contract contract, String schemaObject, Validator validator, String digest) {}

    private LiveContract(
            ContractSource source, @Nullable String schemaObject, ValidationSettings settings, Duration refresh) {
        this.source = source;
        this.settings = settings;
        this.wanted = schemaObject;
        this.current = compile(source.read());
        this.clock = refresh.isZero() ? null : Executors.newSingleThreadScheduledExecutor(LiveContract::daemon);
        if (clock != null) {
            clock.scheduleWithFixedDelay(this::refresh, refresh.toMillis(), refresh.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Reads the contract and looks for a new version from time to time.
     *
     * @param schemaObject may be left out when the contract has only one
     * @param refresh how often to look; zero for never
     * @throws ContractUnavailableException when there is none, or it has no such schema object: nothing may pass
     */
    public static LiveContract open(
            ContractSource source, @Nullable String schemaObject, ValidationSettings settings, Duration refresh) {
        return new LiveContract(source, schemaObject, settings, refresh);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "pacta-contract-refresh");
        thread.setDaemon(true);
        return thread;
    }

    /** What to check by. */
    public Current current() {
        return current;
    }

    /** Why the newest version is not used, or nothing. */
    public @Nullable String trouble() {
        return trouble;
    }

    /** Looks for a new version now. */
    public void refresh() {
        try {
            SourcedContract read = source.read();
            if (!read.digest().equals(current.digest())) {
                Current next = compile(read);
                LOG.log(
                        System.Logger.Level.INFO,
                        "contract changed id={0} version={1}",
                        next.contract().id().value(),
                        next.contract().version().value());
                current = next;
            }
            trouble = null;
        } catch (RuntimeException unusable) {
            // Whatever is wrong with the new version must not stop looking for the next one.
            trouble = String.valueOf(unusable.getMessage());
            LOG.log(
                    System.Logger.Level.WARNING,
                    "contract kept source={0} version={1} reason={2}",
                    source.address(),
                    current.contract().version().value(),
                    unusable.getMessage());
        }
    }

    private Current compile(SourcedContract read) {
        CompiledContract compiled = CompiledContract.compile(read.contract(), settings);
        String name = SchemaObjects.choose(compiled, wanted);
        return new Current(read.contract(), name, compiled.validator(name), read.digest());
    }

    @Override
    public void close() {
        if (clock != null) {
            clock.shutdownNow();
        }
    }
}
