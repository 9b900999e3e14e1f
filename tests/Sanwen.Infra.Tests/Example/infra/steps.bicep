type Done = {
  site: string
  hasKey: bool
  vault: string
}

func keyStep(done Done) string[] =>
  done.hasKey ? [] : ['az keyvault secret set --vault-name ${done.vault} --name api-key --value KEY']

func shown(steps string[]) string => join(map(steps, (step, i) => '${i + 1}. ${step}'), '\n')

@export()
@description('What is left for a person.')
func nextSteps(done Done) string => '${done.site}/api/health\n${shown(keyStep(done))}'
