/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.names;

import dev.pacta.lineage.JobKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Jobs of one namespace that ran once each and whose names differ in their numbers alone, be these dates, attempts or hashes: they are
 * perhaps one job. A hint for people, never acted upon.
 */
final class JobPatterns {
    /** So few may well be jobs of their own, as of twelve shops. */
    private static final int FEWEST = 13;

    private static final int EXAMPLES = 3;
    private static final String STAR = "*";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9A-Za-z])(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?=[a-fA-F]*[0-9])[0-9a-fA-F]{8,})(?![0-9A-Za-z])|[0-9]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern STARS = Pattern.compile("\\*(?:(?:T|[^\\p{L}*])*\\*)+");
    private static final Pattern SIGN = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

    private JobPatterns() {}

    /**
     * Jobs that may be one.
     *
     * @param name an expression that matches the names of all of them
     * @param replacement a name for the one, to be thought over: a job that stands for all queries of a database would seem to make
     *     everything of everything
     * @param jobs how many they are
     */
    record AlikeJobs(String namespace, String name, String replacement, int jobs, List<String> examples) {
        AlikeJobs {
            examples = List.copyOf(examples);
        }
    }

    /** Those of the most jobs first. */
    static List<AlikeJobs> of(List<JobKey> jobs, int limit) {
        TreeMap<String, List<JobKey>> byForm = new TreeMap<>();
        for (JobKey job : jobs) {
            String form = NUMBER.matcher(job.name()).replaceAll(STAR);
            if (!form.equals(job.name())) {
                byForm.computeIfAbsent(job.namespace() + '\0' + form, any -> new ArrayList<>())
                        .add(job);
            }
        }
        return byForm.values().stream()
                .filter(alike -> alike.size() >= FEWEST)
                .map(JobPatterns::alike)
                .sorted(Comparator.comparingInt(AlikeJobs::jobs).reversed())
                .limit(limit)
                .toList();
    }

    private static AlikeJobs alike(List<JobKey> jobs) {
        boolean digits = jobs.stream()
                .allMatch(job -> NUMBER.matcher(job.name())
                        .results()
                        .allMatch(number -> DIGITS.matcher(number.group()).matches()));
        String example = jobs.getFirst().name();
        StringBuilder expression = new StringBuilder();
        Matcher number = NUMBER.matcher(example);
        int from = 0;
        while (number.find()) {
            expression
                    .append(quoted(example.substring(from, number.start())))
                    .append(digits ? "[0-9]+" : "[0-9a-fA-F-]+");
            from = number.end();
        }
        expression.append(quoted(example.substring(from)));
        String stars = NUMBER.matcher(example).replaceAll(STAR);
        return new AlikeJobs(
                jobs.getFirst().namespace(),
                expression.toString(),
                Matcher.quoteReplacement(STARS.matcher(stars).replaceAll(STAR)),
                jobs.size(),
                jobs.stream().limit(EXAMPLES).map(JobKey::name).toList());
    }

    private static String quoted(String text) {
        return SIGN.matcher(text).replaceAll("\\\\$0");
    }
}
