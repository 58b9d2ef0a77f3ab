/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What comes or goes here is checked by a contract.
 *
 * <ul>
 *   <li>On a method with {@code @Incoming} or {@code @Outgoing}: the messages of its channel. With both, {@link #channel} says of which.
 *   <li>On a {@code @Channel} that is injected, such as that of an {@code Emitter}: its messages.
 *   <li>On a method of a REST resource, or on the resource for all of its methods that take a body: the body, before the method sees it.
 * </ul>
 *
 * <p>What is done with what breaks the contract, and where the contract is, stands in the configuration below {@code pacta.contracts."name"}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE})
public @interface ContractChecked {
    /** The contract's name in the configuration: {@code orders} for {@code pacta.contracts.orders.contract}. */
    String value();

    /** Which channel, where a method takes from one and writes to another. */
    String channel() default "";

    /** The key under which a body has its list of records; without it a body is a record or a list of them. */
    String records() default "";
}
