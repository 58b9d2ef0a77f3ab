/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service;

import dev.pacta.service.startup.EmbeddedDatabase;
import dev.pacta.service.startup.Greeting;
import dev.pacta.service.startup.OpenPortRule;
import dev.pacta.service.startup.StartupException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The entry of the application. Starts the embedded database when no other one is configured, then Quarkus.
 *
 * <p>Ends with 2 when the configuration is refused and with 3 when the surroundings are at fault, a locked data folder for example.
 */
@QuarkusMain
public final class PactaMain {
    private static final long STOP_SECONDS = 20;

    private PactaMain() {}

    /** Starts Pacta and serves until it is told to stop. */
    public static void main(String... arguments) {
        // What Pacta says is the same in every country: findings are compared, and read by programs.
        Locale.setDefault(Locale.ROOT);
        try {
            Config config = ConfigProvider.getConfig();
            OpenPortRule.check(config);
            configureIdentityProvider(config);
            Optional<EmbeddedDatabase> database = startDatabase(config);
            serve(database, arguments);
        } catch (StartupException refusal) {
            Greeting.refuse(refusal.getMessage());
            System.exit(refusal.exitCode());
        }
    }

    private static void configureIdentityProvider(Config config) {
        if (OpenPortRule.identityProvider(config).isPresent()) {
            System.setProperty("quarkus.oidc.tenant-enabled", "true");
        }
    }

    private static Optional<EmbeddedDatabase> startDatabase(Config config) {
        if (config.getOptionalValue("quarkus.datasource.jdbc.url", String.class).isPresent()) {
            return Optional.empty();
        }
        Path data = Path.of(config.getOptionalValue("pacta.data", String.class).orElse(".pacta"));
        EmbeddedDatabase database = EmbeddedDatabase.start(data);
        database.settings().forEach(System::setProperty);
        return Optional.of(database);
    }

    /** The database outlives the application: it is stopped only after the last transaction has ended. */
    private static void serve(Optional<EmbeddedDatabase> database, String... arguments) {
        CountDownLatch stopped = new CountDownLatch(1);
        database.ifPresent(open -> Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            open.watchNoMore();
            awaitQuietly(stopped);
            open.close();
        })));
        Quarkus.run(
                Application.class,
                (code, failure) -> {
                    stopped.countDown();
                    System.exit(code);
                },
                arguments);
    }

    private static void awaitQuietly(CountDownLatch stopped) {
        try {
            boolean inTime = stopped.await(STOP_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                Greeting.refuse("The application did not end within %d seconds; its database is stopped now."
                        .formatted(STOP_SECONDS));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says where it serves once the port is open, then waits. */
    public static final class Application implements QuarkusApplication {
        private final Greeting greeting;

        Application(Greeting greeting) {
            this.greeting = greeting;
        }

        @Override
        public int run(String... arguments) {
            greeting.announce();
            Quarkus.waitForExit();
            return 0;
        }
    }
}
