/** Makes every request say where it really comes from and where it really arrived. */
@NullMarked
package org.convene.gateway.caller.web;

import org.jspecify.annotations.NullMarked;
