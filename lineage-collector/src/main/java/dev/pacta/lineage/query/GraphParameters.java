/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Direction;
import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Grade;
import dev.pacta.graph.Interval;
import dev.pacta.lineage.event.EventTimes;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of the graph that a request asks for, as its query parameters say it. Of one request. */
public final class GraphParameters {
    private static final int DEEPEST = 100;
    private static final int MOST_STARTS = 100;

    /** Node ids, runs (run:id) and selectors such as tag:pii; where there are several, the part around all of them. */
    @QueryParam("start")
    List<String> start = List.of();

    @QueryParam("direction")
    @DefaultValue("both")
    String direction = "both";

    @QueryParam("depth")
    @DefaultValue("1")
    int depth = 1;

    /** dataset, field, job, namespace or system: what the nodes of the answer are. */
    @QueryParam("grain")
    @DefaultValue("dataset")
    String grain = "dataset";

    @QueryParam("indirect")
    @DefaultValue("false")
    boolean indirect;

    /** The first and the newest event that told each edge, and the producer, are wanted too. */
    @QueryParam("evidence")
    @DefaultValue("false")
    boolean evidence;

    /** data, control or containment: what the walk follows. */
    @QueryParam("follow")
    @DefaultValue("data")
    String follow = "data";

    /** control and containment, with a comma between them: relations among the jobs of the answer that are shown beside. */
    @QueryParam("relations")
    @DefaultValue("")
    String relations = "";

    /** explicit, column, implied, declared, contract and manual, with a comma between them: the edges that are followed and shown, all when it is not given. */
    @QueryParam("grades")
    @DefaultValue("")
    String grades = "";

    /** Event time of the question, now when it is not given. */
    @QueryParam("at")
    @Nullable
    String at;

    /** As far as was known then. */
    @QueryParam("known")
    @Nullable
    String known;

    /**
     * The question that the parameters ask.
     *
     * @param limit how many nodes are wanted at most
     * @throws ProblemException when a parameter is missing or out of range
     */
    public GraphQuestion question(int limit) {
        return question("start", start, limit);
    }

    /**
     * The question that the other parameters ask of a node.
     *
     * @param parameter that names the node
     * @throws ProblemException when a parameter is missing or out of range
     */
    public GraphQuestion question(String parameter, @Nullable String node, int limit) {
        return unfolded(question(parameter, node == null ? List.of() : List.of(node), limit));
    }

    /**
     * The question that the parameters ask, where it is one of single datasets, jobs and fields.
     *
     * @param limit how many nodes are wanted at most
     * @throws ProblemException when a parameter is missing or out of range
     */
    public GraphQuestion unfolded(int limit) {
        return unfolded(question(limit));
    }

    private GraphQuestion unfolded(GraphQuestion question) {
        if (question.grain().isFolded()) {
            throw bad(
                    "grain=%s is of the graph, its compact form, and csv, graphml and mermaid files; expected grain=dataset or grain=field here"
                            .formatted(grain));
        }
        return question;
    }

    private GraphQuestion question(String parameter, List<String> nodes, int limit) {
        if (nodes.isEmpty() || nodes.stream().anyMatch(String::isBlank)) {
            throw bad("%s is missing, expected a node id such as dataset:namespace:name".formatted(parameter));
        }
        between("number of starts", nodes.size(), 1, MOST_STARTS);
        between("depth", depth, 0, DEEPEST);
        GraphQuestion.Follow followed = oneOf("follow", follow, GraphQuestion.Follow.class);
        GraphQuestion.Grain asked = oneOf("grain", grain, GraphQuestion.Grain.class);
        if (followed != GraphQuestion.Follow.DATA && asked == GraphQuestion.Grain.FIELD) {
            throw bad("follow=%s is among jobs, expected grain=dataset with it".formatted(follow));
        }
        if (evidence && asked.isFolded()) {
            throw bad("evidence is of single edges, expected grain=dataset or grain=field with it");
        }
        return new GraphQuestion(
                nodes,
                oneOf("direction", direction, Direction.class),
                depth,
                asked,
                followed,
                indirect,
                relations(),
                grades(),
                evidence,
                limit,
                asOf());
    }

    /** What a question for the grades of edges wants. */
    Set<Grade> grades() {
        return grades(grades);
    }

    /**
     * The grades that a parameter names, with a comma between them; all when it names none.
     *
     * @throws ProblemException when it names another
     */
    public static Set<Grade> grades(String grades) {
        Set<Grade> wanted = EnumSet.noneOf(Grade.class);
        for (String word : grades.split(",", -1)) {
            if (!word.isEmpty()) {
                wanted.add(oneOf("grades", word, Grade.class));
            }
        }
        return wanted.isEmpty() ? EnumSet.allOf(Grade.class) : wanted;
    }

    private Set<EdgeKind> relations() {
        Set<EdgeKind> kinds = EnumSet.noneOf(EdgeKind.class);
        for (String word : relations.split(",", -1)) {
            if (word.equals("control")) {
                kinds.add(EdgeKind.CONTROL);
            } else if (word.equals("containment")) {
                kinds.add(EdgeKind.CONTAINMENT);
            } else if (!word.isEmpty()) {
                throw bad("relations is not one of [control, containment], or both with a comma between them");
            }
        }
        return kinds;
    }

    /** The time that the question is about, unless it is now. */
    public Optional<Instant> eventTime() {
        return at == null ? Optional.empty() : Optional.of(time("at", at));
    }

    /** Whether a start is given. */
    boolean hasStart() {
        return !start.isEmpty();
    }

    /**
     * The two times that a pair of parameters names.
     *
     * @param otherwise the event time when it is not given; what is known now when the other is not
     */
    AsOf asOf(
            String parameter, @Nullable String text, Instant otherwise, String knownParameter, @Nullable String known) {
        return new AsOf(
                Interval.micros(text == null ? otherwise : time(parameter, text)),
                known == null ? AsOf.NOW.knownAt() : Interval.micros(time(knownParameter, known)));
    }

    private AsOf asOf() {
        return asOf(at, known);
    }

    /**
     * The times that the parameters {@code at} and {@code known} name; now, and all that is known, where they name none.
     *
     * @throws ProblemException when one is no time
     */
    public static AsOf asOf(@Nullable String at, @Nullable String known) {
        return new AsOf(
                at == null ? AsOf.NOW.eventTime() : Interval.micros(time("at", at)),
                known == null ? AsOf.NOW.knownAt() : Interval.micros(time("known", known)));
    }

    /**
     * The constant of an enumeration that a parameter names in small letters.
     *
     * @throws ProblemException when there is none
     */
    public static <E extends Enum<E>> E oneOf(String parameter, String text, Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
                return value;
            }
        }
        String known = Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
        throw bad("%s is not one of %s".formatted(parameter, known));
    }

    private static Instant time(String parameter, String text) {
        return EventTimes.read(text)
                .orElseThrow(() -> bad("%s is not a timestamp such as 2026-01-31T12:00:00Z".formatted(parameter)));
    }

    /**
     * Refuses a number out of range.
     *
     * @throws ProblemException when it is
     */
    public static void between(String parameter, int value, int least, int most) {
        if (value < least || value > most) {
            throw bad("%s is %d, expected %d to %d".formatted(parameter, value, least, most));
        }
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(CommonProblem.BAD_REQUEST, detail + ".");
    }
}
