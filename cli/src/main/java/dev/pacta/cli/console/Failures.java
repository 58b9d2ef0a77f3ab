/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Says why a command could not go on; a stack trace appears only when {@code PACTA_DEBUG} is set. */
final class Failures {
    private Failures() {}

    /**
     * Says it and gives the exit code.
     *
     * @param command the one that failed, where it is ours: it knows whether the caller wants JSON
     */
    static int report(Surroundings surroundings, @Nullable PactaCommand command, Exception trouble) {
        CommandFailure failure = trouble instanceof CommandFailure known ? known : unexpected(surroundings, trouble);
        PrintWriter err = surroundings.err();
        err.println("pacta: " + failure.getMessage());
        if (!failure.advice().isEmpty()) {
            err.println("  " + failure.advice().replace("\n", "\n  "));
        }
        err.flush();
        if (command != null && command.output().wantsJson()) {
            ObjectNode document = Json.object();
            document.putObject("error")
                    .put("exitCode", failure.exitCode().number())
                    .put("message", failure.getMessage())
                    .put("advice", failure.advice());
            command.output().document(document);
        }
        return failure.exitCode().number();
    }

    private static CommandFailure unexpected(Surroundings surroundings, Exception trouble) {
        if (surroundings.variable("PACTA_DEBUG").isPresent()) {
            trouble.printStackTrace(surroundings.err());
        }
        return CommandFailure.surroundings(
                "unexpected trouble: " + trouble.getClass().getSimpleName(),
                "This is a fault of Pacta. PACTA_DEBUG=1 shows where it happened; please report it.");
    }
}
