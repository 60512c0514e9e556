export function tell(message) {
  document.getElementById("status").textContent = message;
}

/** Choosing another customer reloads the page, which signs in as that customer. */
export function offerCustomers(customers, chosen) {
  const label = document.getElementById("customers");
  const select = label.querySelector("select");
  select.append(...customers.map((customer) => new Option(customer, customer, false, customer === chosen)));
  select.addEventListener("change", () => location.assign(`?customer=${encodeURIComponent(select.value)}`));
  label.hidden = customers.length === 0;
}
