// Quantiles.

/** The value below which this share of the values is. */
export function quantile(values, share) {
  const order = values.toSorted((a, b) => a - b);
  return order[Math.min(order.length - 1, Math.floor(share * order.length))];
}

export const median = (values) => quantile(values, 0.5);
