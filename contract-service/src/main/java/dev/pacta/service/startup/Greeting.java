/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.startup;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the application says on the console; the log goes to the error stream, so that these lines stand alone. */
@ApplicationScoped
@RegisterForReflection
public class Greeting {
    private static final PrintStream OUT = System.out;

    /** Prints where Pacta serves. */
    public void announce() {
        OUT.println("Pacta is serving on " + address());
        OUT.flush();
    }

    /** Prints why Pacta does not start. */
    public static void refuse(String message) {
        System.err.println(message);
    }

    private static String address() {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        return "http://127.0.0.1:" + port;
    }
}
