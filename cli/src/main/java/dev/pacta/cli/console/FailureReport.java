/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.console;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns trouble that picocli meets into a message and an exit code. */
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
        PactaCommand known = command.getCommand() instanceof PactaCommand ours ? ours : null;
        return Failures.report(surroundings, known, trouble);
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
}
