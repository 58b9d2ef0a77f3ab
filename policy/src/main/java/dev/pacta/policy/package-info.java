/** Access policies: who may use what, how, and for which purpose. */
@NullMarked
package dev.pacta.policy;

import org.jspecify.annotations.NullMarked;
