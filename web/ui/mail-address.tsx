/** A mail address that breaks, where it must, behind its @ and its dots. */
export const MailAddress = ({ mail }: { readonly mail: string }) => (
  <>{mail.split(/(?<=[@.])/).flatMap((part, i) => (i === 0 ? part : [<wbr />, part]))}</>
);
