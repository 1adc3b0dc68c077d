package org.huiyin.adapters.console.door;

/**
 * Somebody who was let in.
 *
 * @param seal of the forms they are given
 */
record Guest(Pass pass, FormSeal seal) {}
