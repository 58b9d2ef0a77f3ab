/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns trouble into a message and an exit code; a stack trace appears only when {@code PACTA_DEBUG} is set. */
public final class FailureReport implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Surroundings surroundings;

    /** Reports in the given surroundings. */
    public FailureReport(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int handleExecutionException(Exception trouble, CommandLine command, ParseResult call) {
        if (trouble instanceof ParameterException wrongCall) {
            return handleParseException(wrongCall, call.originalArgs().toArray(String[]::new));
        }
        CommandFailure failure = trouble instanceof CommandFailure known ? known : unexpected(trouble);
        say(command, failure);
        return failure.exitCode().number();
    }

    @Override
    public int handleParseException(ParameterException trouble, String[] call) {
        CommandLine command = trouble.getCommandLine();
        PrintWriter err = surroundings.err();
        err.println("pacta: " + trouble.getMessage());
        UnmatchedArgumentException.printSuggestions(trouble, err);
        err.println("  Help: " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCode.BAD_CALL.number();
    }

    private CommandFailure unexpected(Exception trouble) {
        if (surroundings.variable("PACTA_DEBUG").isPresent()) {
            trouble.printStackTrace(surroundings.err());
        }
        return CommandFailure.surroundings(
                "unexpected trouble: " + trouble.getClass().getSimpleName(),
                "This is a fault of Pacta. PACTA_DEBUG=1 shows where it happened; please report it.");
    }

    private void say(CommandLine command, CommandFailure failure) {
        PrintWriter err = surroundings.err();
        err.println("pacta: " + failure.getMessage());
        if (!failure.advice().isEmpty()) {
            err.println("  " + failure.advice().replace("\n", "\n  "));
        }
        err.flush();
        if (command.getCommand() instanceof PactaCommand known) {
            ObjectNode document = Json.object();
            document.putObject("error")
                    .put("exitCode", failure.exitCode().number())
                    .put("message", failure.getMessage())
                    .put("advice", failure.advice());
            known.output().document(document);
        }
    }
}
