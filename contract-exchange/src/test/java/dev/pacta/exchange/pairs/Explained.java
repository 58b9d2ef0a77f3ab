/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.pairs;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.facts.Statement;
import dev.pacta.exchange.facts.Statements;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What two contracts differ in and no loss explains. */
public final class Explained {
    private static final Pattern RENAMED =
            Pattern.compile("the script knows only the physical name '(.*?)'(;|$)", Pattern.DOTALL);
    private static final Set<Fact> INSIDE = EnumSet.of(Fact.MEMBERS, Fact.ITEMS, Fact.MAP);

    private Explained() {}

    /** One line for each fact that differs although nobody said that it would. */
    public static List<String> unexplained(Contract before, Contract after, Format format, List<Loss> losses) {
        Map<Statement, Object> said = Statements.of(before);
        Map<Statement, Object> left = named(Statements.of(after), losses);
        Set<Statement> places = new java.util.LinkedHashSet<>(said.keySet());
        places.addAll(left.keySet());
        List<String> lines = new ArrayList<>();
        for (Statement place : places) {
            Object was = said.get(place);
            Object is = left.get(place);
            boolean stated = was == null && isStated(place, said, format);
            if (!Objects.equals(was, is) && !stated && !isExplained(place, losses)) {
                lines.add("%s: was %s, is %s".formatted(place, was, is));
            }
        }
        return lines;
    }

    /** What is called otherwise, which a loss says, is compared under the name that it had. */
    private static Map<Statement, Object> named(Map<Statement, Object> left, List<Loss> losses) {
        Map<Statement, Object> named = new java.util.LinkedHashMap<>();
        left.forEach((place, value) -> {
            String path = place.path();
            for (Fact fact : List.of(Fact.OBJECT_NAME, Fact.NAME)) {
                for (Loss loss : losses) {
                    path = loss.facts().contains(fact) ? before(path, loss, fact == Fact.OBJECT_NAME) : path;
                }
            }
            named.put(new Statement(path, place.fact(), place.key()), value);
        });
        return named;
    }

    private static String before(String path, Loss loss, boolean object) {
        Matcher renamed = RENAMED.matcher(loss.message());
        if (!renamed.find()) {
            return path;
        }
        String parent = object ? "" : loss.path().substring(0, loss.path().indexOf('.') + 1);
        String now = parent + renamed.group(1);
        boolean below = path.startsWith(now + ".") || path.startsWith(now + "[");
        return path.equals(now) || below ? loss.path() + path.substring(now.length()) : path;
    }

    /** What the contract left open and the format does not. */
    private static boolean isStated(Statement place, Map<Statement, Object> said, Format format) {
        return format.states().contains(place.fact()) || isKey(place.path(), place.fact(), said.keySet());
    }

    /** Keys of tables and of maps always have a value, whoever says so. */
    private static boolean isKey(String path, Fact fact, Set<Statement> said) {
        return fact == Fact.REQUIRED
                && (path.endsWith("[key]")
                        || said.stream()
                                .anyMatch(other -> other.fact() == Fact.PRIMARY_KEY
                                        && other.path().equals(path)));
    }

    /** A loss speaks of its own place; when it says that what lies inside is lost, also of all that is below. */
    private static boolean isExplained(Statement place, List<Loss> losses) {
        return losses.stream().anyMatch(loss -> explains(loss, place));
    }

    private static boolean explains(Loss loss, Statement place) {
        boolean here = loss.path().equals(place.path());
        boolean below = place.path().startsWith(loss.path() + ".")
                || place.path().startsWith(loss.path() + "[")
                || loss.path().isEmpty();
        return here && (loss.facts().contains(place.fact()))
                || below && !here && loss.facts().stream().anyMatch(INSIDE::contains);
    }

    /** What lies in something that is written otherwise may be said too. */
    private static boolean isInsideAnother(Loss loss, List<Loss> losses) {
        return losses.stream()
                .filter(other -> other != loss && loss.path().startsWith(other.path()))
                .anyMatch(other -> other.facts().stream().anyMatch(INSIDE::contains));
    }

    /** Losses that name a fact which neither contract says at that place: nothing could have been lost. */
    public static Set<String> groundless(Contract before, Contract after, List<Loss> losses) {
        Set<Statement> said = new java.util.HashSet<>(Statements.of(before).keySet());
        said.addAll(named(Statements.of(after), losses).keySet());
        Set<String> lines = new TreeSet<>();
        for (Loss loss : losses) {
            boolean any = loss.facts().isEmpty()
                    || isInsideAnother(loss, losses)
                    || loss.facts().stream().anyMatch(fact -> isKey(loss.path(), fact, said))
                    || said.stream()
                            .anyMatch(place -> place.path().equals(loss.path())
                                    && loss.facts().contains(place.fact()));
            if (!any) {
                lines.add(loss.toString());
            }
        }
        return lines;
    }
}
