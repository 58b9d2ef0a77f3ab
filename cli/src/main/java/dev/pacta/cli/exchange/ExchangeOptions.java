/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.exchange;

import dev.pacta.cli.console.CommandFailure;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What import and export share: the format, and what to do about files that are there and about what is lost. */
final class ExchangeOptions {
    @Parameters(index = "0", arity = "0..1", paramLabel = "FORMAT", description = "Such as sql-postgresql; see --list.")
    private @Nullable String format;

    @Option(names = "--strict", description = "End with 1 when something could not be held.")
    private boolean strict;

    @Option(names = "--force", description = "Write over files that are there already.")
    private boolean force;

    @Option(names = "--list", description = "List the formats and end.")
    private boolean list;

    boolean strict() {
        return strict;
    }

    boolean force() {
        return force;
    }

    boolean list() {
        return list;
    }

    /**
     * The one that the user named.
     *
     * @param purpose such as {@code export to}, for the message when there is none
     */
    <T> T chosen(List<T> all, Function<T, String> name, String purpose) {
        return all.stream()
                .filter(each -> name.apply(each).equals(format))
                .findFirst()
                .orElseThrow(() -> CommandFailure.badCall(
                        "'%s' is no format to %s".formatted(format, purpose),
                        "Known: " + all.stream().map(name).collect(Collectors.joining(", "))));
    }

    /** Whether the user named a format at all. */
    boolean named() {
        return format != null;
    }
}
