/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.console;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** A command of {@code pacta}: knows its surroundings, says what it found, ends with an exit code. Run once, by one thread. */
public abstract class PactaCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--json", description = "Print the result as one JSON document.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    private boolean help;

    /** A command in the given surroundings. */
    protected PactaCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Does the work.
     *
     * @throws CommandFailure when the command cannot go on
     */
    protected abstract ExitCode run();

    /** Where the command runs. */
    protected final Surroundings surroundings() {
        return surroundings;
    }

    /** Where the command speaks. */
    public final Output output() {
        return new Output(surroundings, json);
    }

    @Override
    public final Integer call() {
        try {
            return run().number();
        } catch (StackOverflowError tooDeep) {
            throw CommandFailure.badCall(
                    "something that was read is nested deeper than can be read",
                    "The call did not finish; take nothing for checked or published. Look for a document with thousands of levels.");
        } catch (OutOfMemoryError full) {
            throw CommandFailure.surroundings(
                    "Java's memory of %,d MB is not enough for this call"
                            .formatted(Runtime.getRuntime().maxMemory() >> 20),
                    "The call did not finish; take nothing for checked or published. Give it more: JAVA_TOOL_OPTIONS=-Xmx4g");
        }
    }

    /** Runs the command as it is set, with the same messages and exit codes as through picocli. */
    public final int runPlain() {
        try {
            return call();
        } catch (RuntimeException trouble) {
            return Failures.report(surroundings, this, trouble);
        }
    }

    /** What {@code --json} does. */
    protected final void speakJson() {
        json = true;
    }
}
