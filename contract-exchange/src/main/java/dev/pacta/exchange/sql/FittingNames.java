/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.types.Dialect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives physical names to what a product cannot call by its own: too long, with characters it does not take, or the same as another one's
 * but for the case. The same contract always has the same names.
 */
final class FittingNames {
    private final Dialect dialect;
    private final Limits limits;
    private final boolean table;
    private final Set<String> kept = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    private FittingNames(Dialect dialect, boolean table, List<String> names) {
        this.dialect = dialect;
        this.limits = Limits.of(dialect);
        this.table = table;
        names.stream()
                .filter(name -> near(name).equals(name))
                .map(limits::folded)
                .forEach(kept::add);
    }

    /** The contract, with another physical name wherever one is needed. */
    static Contract of(Contract contract, Dialect dialect) {
        List<List<String>> names = contract.schema().stream()
                .map(object -> parts(contract, dialect, object))
                .toList();
        FittingNames tables = new FittingNames(
                dialect,
                true,
                names.stream().map(parts -> String.join(".", parts)).toList());
        List<SchemaObject> objects = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            objects.add(fitted(contract, contract.schema().get(at), tables.name(names.get(at)), dialect));
        }
        return contract.withSchema(objects);
    }

    /** A database's name has as many parts as it takes; any other dots, such as a topic's, are part of the name. */
    private static List<String> parts(Contract contract, Dialect dialect, SchemaObject object) {
        List<String> parts = TableNames.of(dialect, contract, object).stream()
                .filter(part -> !part.isBlank())
                .toList();
        int most = Limits.of(dialect).parts();
        if (parts.size() <= most) {
            return parts.isEmpty() ? List.of("_") : parts;
        }
        boolean database = contract.servers().stream()
                .anyMatch(server -> Dialect.of(server).isPresent());
        return database ? parts.subList(parts.size() - most, parts.size()) : List.of(String.join("_", parts));
    }

    private static SchemaObject fitted(Contract contract, SchemaObject object, String name, Dialect dialect) {
        FittingNames columns = new FittingNames(
                dialect,
                false,
                object.properties().stream().map(Property::columnName).toList());
        return new SchemaObject(
                object.id(),
                object.name(),
                isSame(name, contract, object, dialect) ? object.physicalName() : name,
                object.physicalType(),
                object.dataGranularityDescription(),
                object.deprecated(),
                object.properties().stream().map(columns::fitted).toList(),
                object.relationships(),
                object.quality(),
                object.privacy(),
                object.annotations(),
                object.context());
    }

    private static boolean isSame(String name, Contract contract, SchemaObject object, Dialect dialect) {
        return name.equals(String.join(".", TableNames.of(dialect, contract, object)));
    }

    private Property fitted(Property property) {
        String now = property.columnName();
        String name = free(now);
        Property.Physical said = property.physical();
        return name.equals(now)
                ? property
                : property.withPhysical(new Property.Physical(
                        name, said.type(), said.partitioned(), said.partitionKeyPosition(), said.encryptedName()));
    }

    private String name(List<String> parts) {
        return free(String.join(".", parts));
    }

    private String free(String wanted) {
        String near = near(wanted);
        String free = near;
        boolean own = near.equals(wanted);
        for (int at = 2; !own && kept.contains(limits.folded(free)) || !taken.add(limits.folded(free)); at++) {
            free = shortened(near, "_" + at);
            own = false;
        }
        return free;
    }

    private String near(String wanted) {
        return !table
                ? nearPart(wanted)
                : String.join(
                        ".",
                        Arrays.stream(wanted.split("\\.")).map(this::nearPart).toList());
    }

    private String nearPart(String wanted) {
        StringBuilder near = new StringBuilder();
        wanted.codePoints()
                .forEach(character -> near.appendCodePoint(Limits.allows(dialect, table, character) ? character : '_'));
        boolean ends = dialect == Dialect.MYSQL && near.toString().endsWith(" ");
        String name = ends ? near.substring(0, near.length() - 1) + "_" : near.toString();
        return shortened(Limits.isTaken(dialect, table, name) ? name + "_" : name, "");
    }

    /** Cut at the end of a character until it fits with what stands behind. */
    private String shortened(String name, String behind) {
        int dot = table ? name.lastIndexOf('.') + 1 : 0;
        String last = name.substring(dot);
        while (!limits.fits(last + behind)) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        return name.substring(0, dot) + last + behind;
    }
}
