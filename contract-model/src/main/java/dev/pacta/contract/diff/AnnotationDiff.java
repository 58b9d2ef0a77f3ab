/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Annotations;
import dev.pacta.contract.AuthoritativeDefinition;
import dev.pacta.contract.Context;
import dev.pacta.contract.Synonym;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words, links and custom properties. */
final class AnnotationDiff {
    private AnnotationDiff() {}

    /** @param spokenFor names of custom properties whose values are judged elsewhere */
    static void compare(
            AnnotationRules rules,
            Annotations before,
            Annotations after,
            Set<String> spokenFor,
            Place place,
            Changes changes) {
        changes.value(rules.businessName(), place.at("businessName"), before.businessName(), after.businessName());
        changes.value(rules.description(), place.at("description"), before.description(), after.description());
        changes.set(rules.tags(), place.at("tags"), before.tags(), after.tags());
        items(
                Synonym::equals,
                rules.synonyms(),
                place.at("synonyms"),
                before.synonyms(),
                after.synonyms(),
                changes,
                synonym -> synonym.locale() == null
                        ? synonym.synonym()
                        : synonym.synonym() + " (" + synonym.locale() + ")",
                Synonym::synonym,
                Synonym::id);
        definitions(
                rules.definitions(),
                place,
                before.authoritativeDefinitions(),
                after.authoritativeDefinitions(),
                changes);
        CustomPropertyDiff.compare(
                rules.customProperties(),
                before.customProperties(),
                after.customProperties(),
                spokenFor,
                place,
                changes);
    }

    /** An id that is new breaks no reference. */
    static void id(
            AnnotationRules rules, @Nullable String before, @Nullable String after, Place place, Changes changes) {
        changes.value(before == null ? rules.idSaid() : rules.id(), place.at("id"), before, after);
    }

    static void context(
            ChangeRule rule, @Nullable Context before, @Nullable Context after, Place place, Changes changes) {
        if (!Objects.equals(normal(before), normal(after))) {
            changes.add(Finding.of(rule, place, text(before), text(after)));
        }
    }

    /** A form in which equal meaning is equality: the order of statements, links and tags plays no part. */
    private static @Nullable Object normal(@Nullable Context context) {
        return context == null
                ? null
                : List.of(
                        Objects.requireNonNullElse(context.instructions(), ""),
                        statements(context.verifiedStatements()),
                        statements(context.constraints()),
                        Set.copyOf(context.authoritativeDefinitions()),
                        Set.copyOf(context.tags()),
                        Set.copyOf(context.customProperties()));
    }

    private static Set<Object> statements(List<Context.Statement> statements) {
        return statements.stream()
                .map(one -> List.of(
                        String.valueOf(one.id()),
                        one.subject(),
                        String.valueOf(one.detail()),
                        Set.copyOf(one.authoritativeDefinitions()),
                        Set.copyOf(one.tags()),
                        Set.copyOf(one.customProperties())))
                .collect(Collectors.toSet());
    }

    private static @Nullable String text(@Nullable Context context) {
        return context == null
                ? null
                : "%s (%d statements, %d constraints)"
                        .formatted(
                                Objects.requireNonNullElse(context.instructions(), ""),
                                context.verifiedStatements().size(),
                                context.constraints().size());
    }

    static void definitions(
            ChangeRule rule,
            Place place,
            List<AuthoritativeDefinition> before,
            List<AuthoritativeDefinition> after,
            Changes changes) {
        items(
                AnnotationDiff::isSame,
                rule,
                place.at("authoritativeDefinitions"),
                before,
                after,
                changes,
                AuthoritativeDefinition::url,
                link -> List.of(link.url(), link.type()),
                AuthoritativeDefinition::url,
                AuthoritativeDefinition::id);
    }

    /** What a record's own equality says; its first call takes a new process longer than all links of a contract take this. */
    private static boolean isSame(AuthoritativeDefinition before, AuthoritativeDefinition after) {
        return before.url().equals(after.url())
                && before.type().equals(after.type())
                && Objects.equals(before.id(), after.id())
                && Objects.equals(before.description(), after.description());
    }

    /** Reports one rule for whatever came, went or is other in a list. */
    @SafeVarargs
    private static <T> void items(
            BiPredicate<T, T> same,
            ChangeRule rule,
            Place list,
            List<T> before,
            List<T> after,
            Changes changes,
            Function<T, String> text,
            Function<T, @Nullable Object>... keys) {
        Pairs<T> pairs = Pairs.of(before, after, keys);
        pairs.removed()
                .forEach(gone -> changes.add(Finding.of(rule, list.gone(gone.at()), text.apply(gone.value()), null)));
        pairs.added()
                .forEach(added ->
                        changes.add(Finding.of(rule, list.fresh(added.at()), null, text.apply(added.value()))));
        pairs.both().stream()
                .filter(pair -> !same.test(pair.before(), pair.after()))
                .forEach(pair -> changes.add(
                        Finding.of(rule, pair.in(list), text.apply(pair.before()), text.apply(pair.after()))));
    }
}
