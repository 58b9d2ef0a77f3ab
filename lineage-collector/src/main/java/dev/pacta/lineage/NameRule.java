/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule that gives the jobs, or the datasets, whose namespace and name match as wholes another name in the same namespace. Immutable.
 */
final class NameRule {
    /** What a job's name can be taken from where it says nothing itself. */
    private static final Pattern PLACE = Pattern.compile("\\{(/(?:run|job)/facets/[^{}]+|/outputs/0/name)}");

    private static final Pattern BRACES = Pattern.compile("\\{/[^{}]*}");
    /** An expression goes down a level of the stack for each character. */
    private static final int LONGEST = 2_000;

    private final Pattern namespace;
    private final Pattern name;
    private final String replacement;

    /** @throws IllegalArgumentException or IndexOutOfBoundsException when a part cannot be read */
    NameRule(String namespace, String name, String replacement) {
        this.namespace = Pattern.compile(namespace);
        this.name = Pattern.compile(name);
        this.replacement = replacement;
        checkReplacement(this.name, PLACE.matcher(replacement).replaceAll(""));
    }

    /** Every group that a replacement names must be there, whatever it is applied to. */
    static void checkReplacement(Pattern pattern, String replacement) {
        Matcher unknown = BRACES.matcher(replacement);
        if (unknown.find()) {
            throw new IllegalArgumentException(
                    "%s is none of {/run/facets/…}, {/job/facets/…} and {/outputs/0/name}".formatted(unknown.group()));
        }
        Matcher any = Pattern.compile(pattern.pattern() + "|", pattern.flags()).matcher("");
        if (any.lookingAt()) {
            any.replaceFirst(replacement);
        }
    }

    /** Whether names are taken from elsewhere in an event. */
    boolean hasPlaces() {
        return PLACE.matcher(replacement).find();
    }

    /**
     * The other name; empty where the rule does not match, or where nothing would be left of the name.
     *
     * @param places what an event says at a place, a JSON pointer; a rule that asks for a place where nothing is does not match
     */
    Optional<String> rewritten(String inNamespace, String of, Function<String, Optional<String>> places) {
        if (of.length() > LONGEST || inNamespace.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = name.matcher(Patience.with(of));
        try {
            if (!namespace.matcher(Patience.with(inNamespace)).matches() || !matcher.matches()) {
                return Optional.empty();
            }
        } catch (Patience.Lost tooLong) {
            return Optional.empty();
        }
        return filled(places)
                .map(filled -> {
                    StringBuilder rewritten = new StringBuilder();
                    matcher.appendReplacement(rewritten, filled);
                    return rewritten.toString().strip();
                })
                .filter(rewritten -> !rewritten.isEmpty());
    }

    private Optional<String> filled(Function<String, Optional<String>> places) {
        Matcher place = PLACE.matcher(replacement);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            Optional<String> said = places.apply(place.group(1)).filter(text -> !text.isBlank());
            if (said.isEmpty()) {
                return Optional.empty();
            }
            // Once for this matcher, once for that of the name.
            place.appendReplacement(filled, Matcher.quoteReplacement(Matcher.quoteReplacement(said.get())));
        }
        return Optional.of(place.appendTail(filled).toString());
    }
}
