/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.contract.Contract;
import dev.pacta.contract.PrivacyBlock;
import dev.pacta.contract.ServiceTerms;
import dev.pacta.contract.Team;
import dev.pacta.exchange.Loss;
import java.util.ArrayList;
import java.util.List;

/** What a format of schemas cannot say of a contract: everything beside the schema. */
public final class ContractLosses {
    private ContractLosses() {}

    public static List<Loss> besideSchema(Contract contract) {
        List<String> lost = new ArrayList<>();
        add(lost, !contract.servers().isEmpty(), "servers");
        add(lost, !contract.terms().equals(ServiceTerms.NONE), "service levels, support and price");
        add(lost, !contract.team().equals(Team.NONE), "the team");
        add(lost, !contract.roles().isEmpty(), "roles");
        add(lost, !contract.privacy().equals(PrivacyBlock.EMPTY), "what is said of privacy");
        return lost.isEmpty() ? List.of() : List.of(new Loss("", "not in this format: " + String.join(", ", lost)));
    }

    private static void add(List<String> lost, boolean there, String what) {
        if (there) {
            lost.add(what);
        }
    }
}
