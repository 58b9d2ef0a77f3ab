/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.startup;

import dev.pacta.service.signin.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import org.eclipse.microprofile.config.Config;

/** What the application says on the console; the log goes to the error stream, so that these lines stand alone. */
@ApplicationScoped
public class Greeting {
    private static final PrintStream OUT = System.out;

    private final SessionService sessions;
    private final Config config;

    Greeting(SessionService sessions, Config config) {
        this.sessions = sessions;
        this.config = config;
    }

    /** Prints how to sign in, when no identity provider does it, and last of all where Pacta serves: who waits for it knows all. */
    public void announce() {
        if (OpenPortRule.identityProvider(config).isEmpty()) {
            OUT.println("Sign in: " + address() + "/signin?code=" + sessions.newCode());
        }
        OUT.println("Pacta is serving on " + address());
        OUT.flush();
    }

    /** Prints why Pacta does not start. */
    public static void refuse(String message) {
        System.err.println(message);
    }

    private String address() {
        return "http://127.0.0.1:" + config.getValue("quarkus.http.port", Integer.class);
    }
}
